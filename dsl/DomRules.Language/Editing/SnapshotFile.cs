using DomRules.Language.Parsing;
using DomRules.Language.Text;

namespace DomRules.Language.Editing;

/// <summary>A file of a snapshot; it is parsed when somebody asks, once for all snapshots that hold it.</summary>
/// <param name="Source">Its text.</param>
/// <param name="IsForeign">Whether it belongs to a library that this one depends on.</param>
internal sealed record SnapshotFile(SourceText Source, bool IsForeign)
{
    private readonly Lazy<ParsedFile> _parsed = new(() => Parser.Parse(Source));

    internal ParsedFile Parsed => _parsed.Value;
}
