namespace DomRules.Store.Commits;

/// <summary>Parts of a commit that may be replaced when a person is forgotten.</summary>
public enum BodyPart
{
    /// <summary>The command.</summary>
    Command,

    /// <summary>The events.</summary>
    Events,

    /// <summary>The record of one of its decisions.</summary>
    Record,

    /// <summary>The inputs of one of its decisions.</summary>
    Inputs,

    /// <summary>The answer that is remembered.</summary>
    Answer,

    /// <summary>The body of one of its outgoing messages.</summary>
    Message,
}
