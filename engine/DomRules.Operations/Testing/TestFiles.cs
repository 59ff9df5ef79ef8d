using DomRules.Model.Testing;

namespace DomRules.Operations.Testing;

/// <summary>Files of inputs that tests name.</summary>
internal static class TestFiles
{
    /// <summary>Names of all that tests name within their library, sorted.</summary>
    internal static IEnumerable<string> Of(IEnumerable<PolicyTest> tests) =>
        tests.SelectMany(test => test.Network.Concat(test.Orders).Concat(test.Reservations).Concat(test.Returns)).Select(NameOf).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Name of an input's file within the library, with <c>/</c>; null: it has none, or the file lies outside.</summary>
    internal static string? NameOf(TestInput input)
    {
        if (input.File is not { Length: > 0 } file || file.StartsWith('/') || file.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        var parts = new List<string>();
        foreach (var part in ((Path.GetDirectoryName(input.Source.File) ?? "") + "/" + file).Replace('\\', '/').Split('/').Where(part => part is not ("" or ".")))
        {
            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count == 0)
            {
                return null;
            }
            else
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }

        return string.Join('/', parts);
    }
}
