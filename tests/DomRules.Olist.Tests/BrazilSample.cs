using System.Runtime.CompilerServices;
using DomRules.Olist.Derivation;
using DomRules.Olist.Reading;

namespace DomRules.Olist.Tests;

/// <summary>The committed sample, read once for all tests.</summary>
internal static class BrazilSample
{
    public static string Library { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", "rule-libraries", "br-marketplace"));

    private static readonly Lazy<Marketplace> Read = new(() => new Marketplace(OlistFiles.ReadFrom(Path.Combine(Library, "data"))));

    public static Marketplace Market => Read.Value;

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
