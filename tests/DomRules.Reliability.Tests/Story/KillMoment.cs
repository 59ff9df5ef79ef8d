namespace DomRules.Reliability.Tests.Story;

/// <summary>When the server of a request is killed.</summary>
internal enum KillMoment
{
    /// <summary>Before it heard of it.</summary>
    Before,

    /// <summary>While it is at work on it.</summary>
    Meanwhile,

    /// <summary>When it has answered, and before the client hears of it.</summary>
    Answered,
}
