namespace DomRules.Formats;

/// <summary>What an input may be at most; beyond it there is a problem instead of a guess.</summary>
public static class InputLimits
{
    /// <summary>Objects and lists within each other.</summary>
    public const int Depth = 64;

    /// <summary>Bytes of one file that is read as a whole (network, stock, places): 256 MiB.</summary>
    public const int FileBytes = 256 * 1024 * 1024;

    /// <summary>A file of orders of at least so many bytes is read on all cores: 256 KiB.</summary>
    internal const int WorthAllCores = 256 * 1024;

    /// <summary>Bytes of one order: 4 MiB.</summary>
    public const int OrderBytes = 4 * 1024 * 1024;

    /// <summary>Lines of one order.</summary>
    public const int OrderLines = 10_000;

    /// <summary>Members of one list of codes or names.</summary>
    public const int ListItems = 10_000;

    /// <summary>Bytes of one text.</summary>
    public const int TextBytes = 4_096;

    /// <summary>Problems told of one order.</summary>
    public const int ProblemsPerOrder = 50;

    /// <summary>Problems told of one network.</summary>
    public const int ProblemsPerNetwork = 1_000;
}
