using DomRules.Language.Diagnostics;
using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Text;

namespace DomRules.Language.Editing.Structure;

/// <summary>Moves a member of a block among its neighbours, with the comments that stand right above it. The empty lines between them stay where they are.</summary>
public static class MemberMover
{
    /// <summary>The edits; or why it cannot be moved there.</summary>
    /// <param name="snapshot">The library.</param>
    /// <param name="path">The file.</param>
    /// <param name="offset">A place in the member.</param>
    /// <param name="by">How many places down; negative: up. It stops at the ends of its block.</param>
    public static MoveResult Move(LibrarySnapshot snapshot, string path, int offset, int by)
    {
        if (snapshot.File(path) is not { IsForeign: false } file)
        {
            return MoveResult.Refused("The file belongs to another library.");
        }

        var block = file.Parsed.Syntax.Declarations.OfType<BlockDeclaration>().FirstOrDefault(b => b.Members.Any(m => Holds(m.Span, offset)));
        return block is null ? MoveResult.Refused("No rule or step stands there.") : Move(file.Source, [.. block.Members.Select(m => m.Span)], offset, by);
    }

    private static MoveResult Move(SourceText source, ImmutableArray<TextSpan> members, int offset, int by)
    {
        var at = Enumerable.Range(0, members.Length).First(i => Holds(members[i], offset));
        var to = Math.Clamp(at + by, 0, members.Length - 1);
        var (first, last) = (Math.Min(at, to), Math.Max(at, to));
        var slots = Enumerable.Range(first, last - first + 1).Select(i => Slot(source, members[i])).ToList();
        if (slots.Contains(null) || slots.Zip(slots.Skip(1)).Any(pair => pair.First!.Value.End > pair.Second!.Value.Start))
        {
            return MoveResult.Refused("It shares a line with something else. Format the file first.");
        }

        var texts = slots.Select(slot => source.Slice(slot!.Value)).ToList();
        var moved = texts[at - first];
        texts.RemoveAt(at - first);
        texts.Insert(to - first, moved);
        var edits = slots.Zip(texts, (slot, text) => new TextEdit(slot!.Value, text)).Where(edit => source.Slice(edit.Span) != edit.Replacement).ToImmutableArray();
        var shift = texts.Take(to - first).Sum(text => text.Length) - slots.Take(to - first).Sum(slot => slot!.Value.Length);
        return new MoveResult(edits.IsEmpty ? [] : [new FileEdits(source.Path, edits)], null, slots[to - first]!.Value.Start + shift + (members[at].Start - slots[at - first]!.Value.Start));
    }

    /// <summary>Whole lines, from the comments right above to the end of its last line; null where something else stands in them.</summary>
    private static TextSpan? Slot(SourceText source, TextSpan member)
    {
        var (line, last) = (source.PositionOf(member.Start).Line, source.PositionOf(member.End).Line);
        var (head, tail) = (source.LineSpan(line), source.LineSpan(last));
        var before = source.Slice(TextSpan.FromBounds(head.Start, member.Start));
        var behind = source.Slice(TextSpan.FromBounds(member.End, tail.End)).Trim();
        if (before.Trim().Length > 0 || (behind.Length > 0 && !behind.StartsWith("//", StringComparison.Ordinal)))
        {
            return null;
        }

        while (line > 1 && source.Slice(source.LineSpan(line - 1)).TrimStart().StartsWith("//", StringComparison.Ordinal))
        {
            line--;
        }

        return TextSpan.FromBounds(source.LineSpan(line).Start, tail.End);
    }

    private static bool Holds(TextSpan span, int offset) => span.Start <= offset && offset <= span.End;
}
