using System.Text;
using DomRules.Language.Diagnostics;
using DomRules.Language.Parsing.Slips;
using DomRules.Language.Parsing.Tokens;
using DomRules.Language.Syntax;
using DomRules.Language.Text;

namespace DomRules.Language.Parsing;

/// <summary>Text to syntax. Never throws for bad text, and tells every mistake that it finds in one go.</summary>
public static class Parser
{
    public static ParsedFile Parse(SourceText source)
    {
        var session = new ParseSession(source, new DiagnosticBag());
        return Parse(session);
    }

    /// <summary>Reads a file as it is on disk: UTF-8, with or without a byte-order mark.</summary>
    public static ParsedFile Parse(string path, ReadOnlySpan<byte> bytes)
    {
        var bag = new DiagnosticBag();
        var source = SourceDecoder.Decode(path, bytes, bag);
        return Parse(new ParseSession(source, bag));
    }

    private static ParsedFile Parse(ParseSession session)
    {
        var source = session.Source;
        var size = Encoding.UTF8.GetByteCount(source.Text);
        if (size > Limits.FileBytes)
        {
            session.Report(TextDiagnostics.FileTooLarge(source.At(new TextSpan(0, 0)), size));
            return Finished(session, new FileSyntax(null, [], new TextSpan(0, 0)));
        }

        var text = TokenReader.Read(source);
        var tokens = SlipRepair.Repair(session, text.Tokens);
        return Finished(session, new FileReader(session, tokens, text.Comments).Read());
    }

    private static ParsedFile Finished(ParseSession session, FileSyntax syntax) =>
        new(session.Source, syntax, session.Diagnostics.ToImmutable());
}
