using System.Text;
using DomRules.Model.Testing;
using DomRules.Operations.Libraries;

namespace DomRules.Operations.Versions;

/// <summary>Files that the tests of a library on disk read: networks and orders that they name. A version holds them, so that its tests come to the same anywhere and later.</summary>
internal static class TestedFiles
{
    /// <summary>No longer than a draft takes them; a test that names a longer one is run where its network is live, or not at all.</summary>
    private const int Longest = 1_000_000;

    /// <summary>Texts by the name that they have in a version. What is not there, too long or outside of the library's folder is left out.</summary>
    internal static IEnumerable<(string Name, string Text)> Of(LoadedLibrary library)
    {
        var root = File.Exists(library.Path) ? Path.GetDirectoryName(Path.GetFullPath(library.Path))! : library.Path;
        foreach (var name in library.Compilation.Tests.SelectMany(Named).Distinct(StringComparer.Ordinal))
        {
            var file = Path.Combine(root, name);
            if (File.Exists(file) && new FileInfo(file).Length <= Longest)
            {
                yield return (name, File.ReadAllText(file, Encoding.UTF8));
            }
        }
    }

    /// <summary>The name in a version of a file that a test names; null: it leads out of the library.</summary>
    /// <param name="test">File of the test.</param>
    /// <param name="named">As the test has it.</param>
    internal static string? NameOf(string test, string named)
    {
        var parts = new List<string>();
        foreach (var part in $"{Path.GetDirectoryName(test)}/{named}".Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != "."))
        {
            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                return null;
            }
        }

        return named.StartsWith('/') || parts.Count == 0 ? null : string.Join('/', parts);
    }

    private static IEnumerable<string> Named(PolicyTest test) =>
        test.Network.Concat(test.Orders).Where(input => input.File is not null).Select(input => NameOf(test.Source.File, input.File!)).OfType<string>();
}
