namespace DomRules.Studio.Kit;

/// <summary>Ids of elements, from the words that stand there, so that a page's ids are the same each time it is drawn.</summary>
internal static class ElementId
{
    /// <summary>An id of letters, digits and hyphens.</summary>
    /// <param name="kind">What it is the id of.</param>
    /// <param name="words">Words that no other element of this kind on the page has.</param>
    internal static string Of(string kind, string? words) => $"{kind}-{string.Concat((words ?? "").Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-'))}";
}
