using DomRules.Language.Diagnostics;
using DomRules.Language.Parsing.Cutting;
using DomRules.Language.Parsing.Tokens;
using DomRules.Language.Parsing;
using DomRules.Language.Text;

namespace DomRules.Language.Formatting;

/// <summary>
/// Lays a file out in the one true way: two spaces a level, a rule on one line if it fits and else a line for each of its
/// parts, cells in columns, commas between criteria. Keeps comments, single empty lines and the meaning. Formatting twice
/// is formatting once.
/// </summary>
public static class Formatter
{
    public static FormattedText Format(SourceText source)
    {
        var parsed = Parser.Parse(source);
        if (parsed.HasErrors)
        {
            return new FormattedText(null, parsed.Diagnostics);
        }

        var text = TokenReader.Read(source);
        var session = new ParseSession(source, new DiagnosticBag());
        var sections = new Cutter(session, text.Tokens).Cut();
        var layout = new FileLayout(text.Tokens, text.Comments);
        return new FormattedText(layout.Write(sections), parsed.Diagnostics);
    }
}
