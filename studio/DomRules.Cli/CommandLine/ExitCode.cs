namespace DomRules.Cli.CommandLine;

/// <summary>What the program says at its end.</summary>
internal static class ExitCode
{
    /// <summary>Fine.</summary>
    internal const int Fine = 0;

    /// <summary>The thing asked about has problems.</summary>
    internal const int Problems = 1;

    /// <summary>Wrong usage or unreadable input.</summary>
    internal const int Usage = 2;

    /// <summary>A defect of ours.</summary>
    internal const int Defect = 3;
}
