using System.Security.Cryptography;

namespace DomRules.Language.Tests.Grammar;

/// <summary>Grammar and generated parser are those that the regeneration script saw together; <c>regenerate.sh --check</c> generates anew and compares, where the generator is.</summary>
public sealed class GeneratedParserTests
{
    private static readonly string Folder = Path.Combine(Samples.Root, "dsl", "DomRules.Grammar");

    private static Dictionary<string, string> Recorded { get; } = File.ReadAllLines(Path.Combine(Folder, "Generated", "sha256sums"))
        .Select(line => line.Split("  ")).ToDictionary(line => line[1], line => line[0], StringComparer.Ordinal);

    private static readonly string[] Present =
        ["RoutingLanguage.g4", .. Directory.EnumerateFiles(Path.Combine(Folder, "Generated"), "*.cs").Select(f => "Generated/" + Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Files => [.. Present];

    [Theory, MemberData(nameof(Files))]
    public void File_OfTheGrammarOrMadeFromIt_IsAsItWasWhenTheParserWasMade(string file) =>
        Recorded.GetValueOrDefault(file).ShouldBe(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, file)))), "run dsl/DomRules.Grammar/regenerate.sh");

    [Fact]
    public void Recorded_Files_AreAllThere() => Recorded.Keys.Order(StringComparer.Ordinal).ShouldBe(Present.Order(StringComparer.Ordinal));
}
