namespace DomRules.Routing.Tests.Cases;

/// <summary>Compares long texts and shows only where they part.</summary>
internal static class SameText
{
    private const int Shown = 160;

    public static void ShouldBeSame(this IReadOnlyList<string> actual, IReadOnlyList<string> expected, string what = "")
    {
        actual.Count.ShouldBe(expected.Count, what);
        for (var i = 0; i < actual.Count; i++)
        {
            actual[i].ShouldBeSame(expected[i], $"{what} item {i}");
        }
    }

    public static void ShouldBeSame(this string actual, string expected, string what = "")
    {
        if (!string.Equals(actual, expected, StringComparison.Ordinal))
        {
            var at = Enumerable.Range(0, Math.Min(actual.Length, expected.Length)).FirstOrDefault(i => actual[i] != expected[i], Math.Min(actual.Length, expected.Length));
            Assert.Fail($"{what}: they part at {at}\n  expected …{Around(expected, at)}\n  actual   …{Around(actual, at)}");
        }
    }

    private static string Around(string text, int at)
    {
        var start = Math.Max(0, at - Shown);
        return text.Substring(start, Math.Min(2 * Shown, text.Length - start));
    }
}
