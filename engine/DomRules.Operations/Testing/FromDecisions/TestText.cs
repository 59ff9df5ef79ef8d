using System.Text;
using DomRules.Language.Formatting;
using DomRules.Language.Text;

namespace DomRules.Operations.Testing.FromDecisions;

/// <summary>Writes a test down.</summary>
internal static class TestText
{
    private const string Header = "module made\n\n";

    /// <summary>In the one true layout; as it is where it cannot be laid out, which its compilation tells.</summary>
    internal static string Of(MadeTest test)
    {
        var written = Written(test);
        var laid = Formatter.Format(new SourceText("", Header + written)).Text;
        return laid is null ? written : laid[Header.Length..];
    }

    private static string Written(MadeTest test)
    {
        var text = new StringBuilder();
        text.Append("// ").Append(test.From).Append('\n');
        text.Append("test ").Append(DataText.Quoted(test.Title)).Append(" {\n");
        text.Append("  given network ").Append(DataText.Quoted(test.File)).Append(With(test)).Append('\n');
        foreach (var given in test.Given)
        {
            text.Append("  ").Append(given).Append('\n');
        }

        foreach (var expected in test.Expected)
        {
            text.Append("  expect ").Append(expected).Append('\n');
        }

        return text.Append("}\n").ToString();
    }

    private static string With(MadeTest test) => test.Network switch
    {
        [] => "",
        [var one] when one.Length < 70 => $" with {{ {one} }}",
        var many => $" with {{\n{string.Join('\n', many)}\n}}",
    };
}
