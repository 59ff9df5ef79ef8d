using DomRules.Language.Text;
using static DomRules.Grammar.RoutingLanguageLexer;

namespace DomRules.Language.Parsing.Tokens;

/// <summary>Names as somebody types them.</summary>
internal static class WrittenName
{
    internal static NameForm Form(string text)
    {
        if (text.Length is 0 or > 200 || TokenReader.Read(new SourceText("", text)) is not { Comments: [], Tokens: [var token] } || token.Text.Length != text.Length)
        {
            return NameForm.None;
        }

        return token.Type is NAME or CURRENCY ? NameForm.Plain
            : token.Type == QUOTED_NAME ? NameForm.Quoted
            : Keywords.IsKeyword(token.Type) ? NameForm.Keyword : NameForm.None;
    }

    /// <summary>The name without back-quotes.</summary>
    internal static string Bare(string text) => text.Trim('`');
}
