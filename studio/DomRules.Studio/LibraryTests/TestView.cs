namespace DomRules.Studio.LibraryTests;

/// <summary>Which part of a report is looked at.</summary>
/// <param name="Part">tests, rules or conditions.</param>
/// <param name="Only">failed (or not covered), passed (or covered); empty: all.</param>
/// <param name="Sought">Words that are sought; empty: none.</param>
public sealed record TestView(string Part, string Only, string Sought)
{
    /// <summary>As an address says it; what is not said is as usual.</summary>
    internal static TestView Of(string? part, string? only, string? sought) => new(part is "rules" or "conditions" ? part : "tests", only is "failed" or "passed" ? only : "", sought?.Trim() ?? "");

    /// <summary>Whether something with these words and this fate is shown.</summary>
    internal bool Shows(string words, bool isGood) => (Only.Length == 0 || isGood == (Only == "passed")) && words.Contains(Sought, StringComparison.OrdinalIgnoreCase);
}
