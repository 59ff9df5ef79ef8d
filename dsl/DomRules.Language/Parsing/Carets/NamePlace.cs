namespace DomRules.Language.Parsing.Carets;

/// <summary>What a name at the caret would name.</summary>
internal enum NamePlace
{
    /// <summary>Something new.</summary>
    Declared,

    /// <summary>A code that the merchant chooses.</summary>
    NewCode,

    /// <summary>A fact, a definition or a code.</summary>
    Value,
    Policy,
    Module,
    Currency,

    /// <summary>A rule of a parent.</summary>
    ParentRule,
    SplitRule,
    Step,
    Event,
    Queue,
    OrderTag,
    Type,
    SetElement,
    CostBasis,

    /// <summary>What a field is declared on.</summary>
    FieldPath,

    /// <summary>A fact whose codes the merchant chooses.</summary>
    WordsPath,

    /// <summary>A fact that may be missing.</summary>
    AssumedPath,
    Parameter,
    TestEvent,
    TestRule,
    TestAction,
    Service,
    Shortfall,
    Outcome,
    Node,
    NetworkEntry,
    Property,
    PropertyValue,
}
