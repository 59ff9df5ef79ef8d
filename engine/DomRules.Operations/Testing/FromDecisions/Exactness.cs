namespace DomRules.Operations.Testing.FromDecisions;

/// <summary>How closely a test tells what a decision was made of. The shortest that comes to the same decision is written.</summary>
/// <param name="IsWhole">All nodes, instead of those that say something.</param>
/// <param name="IsToTheLetter">The moment to the second and each row and reservation as it stood, instead of a minute and what they leave.</param>
internal sealed record Exactness(bool IsWhole, bool IsToTheLetter)
{
    /// <summary>The shortest first.</summary>
    internal static IReadOnlyList<Exactness> All { get; } = [new(false, false), new(false, true), new(true, false), new(true, true)];
}
