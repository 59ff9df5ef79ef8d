namespace DomRules.Cli.CommandLine;

/// <summary>What files a command reads and writes, and whether that can go well.</summary>
internal static class FileUse
{
    internal const string Standard = "-";

    /// <summary>Why not; null: it can. Each file is read from one place and written to another.</summary>
    /// <param name="inputs">Paths of what is read.</param>
    /// <param name="outputs">Options with paths of what is written; null: that is not.</param>
    internal static string? Misuse(IReadOnlyCollection<string> inputs, params IReadOnlyCollection<(string Option, string? Path)> outputs)
    {
        if (inputs.Count(i => i == Standard) > 1)
        {
            return "Standard input can be read once only. Give one of the inputs as `-`, and the others as files.";
        }

        if (outputs.Where(o => o.Path is not null).GroupBy(o => Full(o.Path!), StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            return $"{string.Join(" and ", twice.Select(o => o.Option))} name the same file. Name another for one of them.";
        }

        foreach (var (option, path) in outputs)
        {
            if (path is not (null or Standard or "") && inputs.FirstOrDefault(i => i != Standard && i.Length > 0 && Full(i) == Full(path)) is { } same)
            {
                return $"{option} {same}: would overwrite what is read. Name another file{(option == "--out" ? " for the decisions" : "")}.";
            }
        }

        return null;
    }

    private static string Full(string path) => path is Standard or "" ? path : Path.GetFullPath(path);
}
