namespace DomRules.Language.Editing.Words;

/// <summary>What a rule means, in plain words.</summary>
/// <param name="Name">The rule.</param>
/// <param name="Standing">Where it stands and who may change it.</param>
/// <param name="When">The conditions; all of them must hold. Empty: it always applies.</param>
/// <param name="Then">What it does, in the order in which it does it.</param>
/// <param name="Because">The reason as it was written; empty: none.</param>
public sealed record PlainRule(string Name, string Standing, ImmutableArray<string> When, ImmutableArray<string> Then, string Because)
{
    /// <summary>All of it in a few sentences.</summary>
    public string Text => $"{Sentence} {Standing}{(Because.Length == 0 ? "" : $" Reason: “{Because}”.")}";

    private string Sentence
    {
        get
        {
            var then = string.Join(", then ", Then);
            return When.IsEmpty ? $"Always: {then}." : $"When {string.Join(", and ", When)}: {then}.";
        }
    }
}
