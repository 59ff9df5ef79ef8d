using System.Globalization;

namespace DomRules.Cli.CommandLine;

/// <summary>Numbers of things, in the singular or the plural.</summary>
internal static class Counted
{
    internal static string Of(int count, string one) => $"{Number(count)} {one}{(count == 1 ? "" : "s")}";

    internal static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
