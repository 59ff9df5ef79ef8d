namespace DomRules.Studio.Tests.Hostile;

/// <summary>A form that is filled with hostile text through a live page, past every bound that only the browser keeps.</summary>
/// <param name="Fields">Its fields, as <see cref="StudioSource.Fields"/> has them.</param>
/// <param name="Address">Where it stands.</param>
/// <param name="Scope">Selector of what holds the fields.</param>
internal sealed record HostileForm(string[] Fields, string Address, string Scope)
{
    /// <summary>Name of the button that opens it; null: it is open.</summary>
    internal string? Opens { get; init; }

    /// <summary>Name of the button that takes it in; null: the form is sent; empty: it is taken in as it is typed.</summary>
    internal string? Takes { get; init; }

    /// <summary>What other fields need so that the hostile ones are taken in, by element id.</summary>
    internal Dictionary<string, string> Good { get; init; } = [];

    /// <summary>Shows that it was answered; null: the form goes, says something, or is empty again.</summary>
    internal string? Answered { get; init; }
}
