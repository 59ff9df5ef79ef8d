namespace DomRules.Language.Editing.Colours;

/// <summary>As what a stretch of text is shown.</summary>
public enum Colour
{
    Keyword,

    /// <summary>A name of which nothing is known.</summary>
    Name,
    Number,

    /// <summary>A date or a time.</summary>
    Moment,
    Text,
    Sign,
    Comment,
    Documentation,

    /// <summary>What is not the language.</summary>
    Foreign,
    Policy,
    Definition,
    Parameter,
    Table,
    Fact,
    Field,
    Code,
    Rule,
    Step,
    Queue,
    Check,
    Function,
    Node,
}
