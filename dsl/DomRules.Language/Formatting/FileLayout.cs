using Antlr4.Runtime;
using DomRules.Language.Parsing.Cutting;
using static DomRules.Grammar.RoutingLanguageLexer;

namespace DomRules.Language.Formatting;

/// <summary>Writes the sections of a file one after the other, with the comments between them.</summary>
internal sealed class FileLayout(List<CommonToken> tokens, List<CommonToken> comments)
{
    private readonly LayoutWriter _writer = new(comments);
    private readonly PieceLayout _pieces = new(tokens, comments);

    public string Write(ImmutableArray<Section> sections)
    {
        foreach (var section in sections)
        {
            var isLarge = section.Kind is SectionKind.Block or SectionKind.Test || tokens[section.Whole.Start].Type == TABLE;
            _writer.Begin(tokens[section.Whole.Start], indent: 0, wantsEmptyLine: isLarge);
            WriteSection(section);
            _writer.OwesEmptyLine = isLarge || section.Kind == SectionKind.Header;
        }

        return _writer.Finish();
    }

    private void WriteSection(Section section)
    {
        if (section.Kind is SectionKind.Block or SectionKind.Test)
        {
            WriteGroup(section);
        }
        else
        {
            _writer.Write(_pieces.Lines(section.Whole, indent: 0), tokens[section.Whole.End - 1]);
        }
    }

    private void WriteGroup(Section section)
    {
        var opening = section.Whole.Start + (section.Kind == SectionKind.Test ? 2 : 1);
        var head = new Piece(section.Whole.Start, opening + 1);
        _writer.Write([.. _pieces.Lines(head, indent: 0)], tokens[opening]);
        foreach (var member in section.Members)
        {
            _writer.Begin(tokens[member.Start], indent: 2, wantsEmptyLine: false);
            _writer.Write(_pieces.Lines(member, indent: 2), tokens[member.End - 1]);
        }

        _writer.Begin(tokens[section.Whole.End - 1], indent: 0, wantsEmptyLine: false, commentIndent: 2);
        _writer.Write(["}"], tokens[section.Whole.End - 1]);
    }
}
