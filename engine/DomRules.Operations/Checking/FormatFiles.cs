using DomRules.Language.Formatting;
using DomRules.Language.Text;

namespace DomRules.Operations.Checking;

/// <summary>Lays files out.</summary>
public static class FormatFiles
{
    /// <summary>The .route files at a path; null when there is nothing.</summary>
    public static IReadOnlyList<string>? Find(string path) => File.Exists(path) ? [path]
        : Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*.route", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
        : null;

    /// <summary>Lays out a file, or with <paramref name="check"/> only tells whether it would change.</summary>
    public static (bool IsFine, string? Message) Format(string file, bool check)
    {
        var text = File.ReadAllText(file);
        var formatted = Formatter.Format(new SourceText(file, text)).Text;
        if (formatted is null)
        {
            return (false, $"{file}: has mistakes of syntax; see domrules check {file}");
        }

        if (formatted == text)
        {
            return (true, null);
        }

        if (check)
        {
            return (false, $"{file}: is laid out differently");
        }

        File.WriteAllText(file, formatted);
        return (true, $"{file}: laid out");
    }
}
