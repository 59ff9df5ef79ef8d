namespace DomRules.Language.Occurrences;

/// <summary>What kind of thing a name means.</summary>
public enum SymbolKind
{
    Policy,
    Module,
    Let,
    List,
    Parameter,
    Table,
    Queue,
    Field,

    /// <summary>A fact that the language knows by itself.</summary>
    Fact,
    Code,
    Rule,

    /// <summary>A veto that the engine makes without a rule, such as <c>no_capacity</c>.</summary>
    BuiltInVeto,
    Step,
    Check,
    Function,

    /// <summary>A node of a test's network.</summary>
    Node,
}
