namespace DomRules.Reliability.Tests;

/// <summary>How much of it: little at each commit, much on demand (<c>DOMRULES_HEAVY=1</c>).</summary>
internal static class Scale
{
    internal static bool IsHeavy { get; } = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1";

    internal static int Of(int ordinary, int heavy) => IsHeavy ? heavy : ordinary;
}
