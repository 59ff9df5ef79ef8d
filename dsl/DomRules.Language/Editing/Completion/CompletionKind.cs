namespace DomRules.Language.Editing.Completion;

/// <summary>What kind of thing is offered.</summary>
public enum CompletionKind
{
    Keyword,
    Sign,
    Snippet,
    Fact,
    Field,
    Definition,
    List,
    Parameter,
    Table,
    Code,
    Unit,
    Function,
    Rule,
    Step,
    Queue,
    Policy,
    Module,
    Currency,
    Type,
    Event,
    Outcome,
    Node,
    Property,
    Literal,
}
