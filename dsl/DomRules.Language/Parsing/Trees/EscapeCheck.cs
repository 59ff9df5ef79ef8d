using Antlr4.Runtime;
using DomRules.Language.Diagnostics;
using DomRules.Language.Text;

namespace DomRules.Language.Parsing.Trees;

/// <summary>Answers backslashes that mean nothing.</summary>
internal static class EscapeCheck
{
    public static void Report(ParseSession session, IToken text)
    {
        var written = text.Text;
        for (var at = written.IndexOf('\\', StringComparison.Ordinal); at >= 0 && at < written.Length - 2; at = written.IndexOf('\\', at + 1))
        {
            at++;
            if (written[at] is not ('"' or '\\' or '{' or '}'))
            {
                session.Report(ExpressionDiagnostics.UnknownEscape(
                    session.At(new TextSpan(text.StartIndex + at - 1, 2)), written.Substring(at - 1, 2)));
            }
        }
    }
}
