namespace DomRules.Formats.Problems;

/// <summary>How much a problem in an input weighs.</summary>
public enum InputSeverity
{
    /// <summary>Worth knowing; nothing was left out that routing could have used.</summary>
    Note,

    /// <summary>Read all the same, but probably not what was meant.</summary>
    Warning,

    /// <summary>What it is about (an order, a network) cannot be used.</summary>
    Error,
}
