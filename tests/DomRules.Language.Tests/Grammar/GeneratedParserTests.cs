using System.Security.Cryptography;

namespace DomRules.Language.Tests.Grammar;

public sealed class GeneratedParserTests
{
    /// <summary>The regeneration script writes the hash of the grammar beside the parser that it made from it.</summary>
    [Fact]
    public void Generated_Parser_IsOfTheGrammarAsItStands()
    {
        var folder = Path.Combine(Samples.Root, "dsl", "DomRules.Grammar");
        var grammar = File.ReadAllBytes(Path.Combine(folder, "RoutingLanguage.g4"));

        var recorded = File.ReadAllText(Path.Combine(folder, "Generated", "grammar.sha256")).Split(' ')[0];

        recorded.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(grammar)), "run dsl/DomRules.Grammar/regenerate.sh");
    }
}
