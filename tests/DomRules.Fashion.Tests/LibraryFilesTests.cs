using System.Runtime.CompilerServices;

namespace DomRules.Fashion.Tests;

public sealed class LibraryFilesTests
{
    private static string Library { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", "rule-libraries", "de-fashion"));

    private readonly LibraryFiles derived = new(Library);

    [Fact]
    public void NetworkText_OfTheCommittedPlaces_IsTheCommittedNetwork() => IsCommitted(derived.NetworkText(), LibraryFiles.Network);

    [Fact]
    public void EventsText_OfTheCommittedPolicy_IsTheCommittedMonth() => IsCommitted(derived.EventsText(), Path.Combine(LibraryFiles.Month, "events.ndjson"));

    private static void IsCommitted(string text, string name) =>
        (text == File.ReadAllText(Path.Combine(Library, name)))
            .ShouldBeTrue($"{name} is not what places and policy give; run rule-libraries/DomRules.Fashion and look at the difference");

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
