using DomRules.Language.Formatting;
using DomRules.Operations.Files;
using DomRules.Operations.Libraries;

namespace DomRules.Operations.Checking;

/// <summary>Lays files out.</summary>
public static class FormatFiles
{
    /// <summary>The .route files at a path; or why there is none.</summary>
    public static Outcome<IReadOnlyList<string>> Find(string path)
    {
        if (path == PolicyFile.StandardInput || File.Exists(path))
        {
            return Outcome<IReadOnlyList<string>>.Of([path]);
        }

        if (!Directory.Exists(path))
        {
            return Outcome<IReadOnlyList<string>>.Failed($"{path}: there is no such file or folder. Give a .route file, or a folder with some.");
        }

        string[] files = [.. Directory.EnumerateFiles(path, "*.route", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        return files.Length > 0
            ? Outcome<IReadOnlyList<string>>.Of(files)
            : Outcome<IReadOnlyList<string>>.Failed($"{path}: the folder has no .route file. Give a .route file, or a folder with some.");
    }

    /// <summary>What laying a file out comes to; nothing is written. Or why it cannot be read.</summary>
    public static Outcome<FormattedFile> Format(string file)
    {
        var read = PolicyFile.Read(file, file == PolicyFile.StandardInput ? "standard input" : file);
        return read.Value is { } source
            ? Outcome<FormattedFile>.Of(new FormattedFile(source.Path, source.Text, Formatter.Format(source).Text))
            : Outcome<FormattedFile>.Failed(read.Problem!);
    }

    /// <summary>Writes a file that changed; null, or why it cannot be written.</summary>
    public static string? Write(string file, FormattedFile formatted) => WholeFile.Write(file, formatted.After!);
}
