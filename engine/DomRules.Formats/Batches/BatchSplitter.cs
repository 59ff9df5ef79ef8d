using System.Globalization;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;

namespace DomRules.Formats.Batches;

/// <summary>Cuts a batch into records without understanding them, so that a bad one costs only itself.</summary>
internal sealed class BatchSplitter(ByteWindow window, string file, int recordBytes)
{
    private BatchShape? shape;
    private int items;
    private readonly bool isLines = file.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);
    private bool ended;
    private bool separated = true;

    internal BatchShape Shape => shape ??= Detect();

    /// <summary>The next record, at the beginning of the window; null at the end. The caller passes over its bytes.</summary>
    internal BatchRecord? Next()
    {
        if (ended) return null;
        return Shape switch
        {
            BatchShape.Lines => NextLine(),
            BatchShape.List => NextItem(),
            _ => Everything(),
        };
    }

    private BatchShape Detect()
    {
        while (window.Bytes.Length < 3 && window.Grow()) { }
        if (window.Bytes.StartsWith("\uFEFF"u8)) window.Pass(3, 0);
        SkipBlanks();
        if (window.Bytes.IsEmpty || isLines) return BatchShape.Lines;
        if (window.Bytes[0] == '[')
        {
            window.Pass(1, 0);
            return BatchShape.List;
        }
        return window.Bytes[0] != '{' || FirstLineIsWhole() ? BatchShape.Lines : BatchShape.Whole;
    }

    /// <summary>Whether the object that begins here ends on its line, or the next line begins another.</summary>
    private bool FirstLineIsWhole()
    {
        var end = LineEnd();
        if (end >= window.Bytes.Length) return false;
        while (window.Bytes.Length < end + 3 && window.Grow()) { }
        var line = window.Bytes[..end];
        return JsonExtent.Of(line) is var extent && extent >= 0 && line[extent..].Trim(" \t\r"u8).IsEmpty
            || window.Bytes[(end + 1)..].StartsWith("{\""u8);
    }

    private BatchRecord? NextLine()
    {
        SkipBlanks();
        if (window.Bytes.IsEmpty) return End();
        var end = LineEnd();
        return end <= recordBytes ? new(end, window.Line, "$") : PassLongLine();
    }

    private BatchRecord PassLongLine()
    {
        var line = window.Line;
        int end;
        while ((end = window.Bytes.IndexOf((byte)'\n')) < 0)
        {
            window.Pass(window.Bytes.Length, 0);
            if (!window.Grow()) break;
        }
        window.Pass(Math.Max(end, 0), 0);
        return new(0, line, "$", FileProblems.TooLarge, TooLarge());
    }

    private BatchRecord? NextItem()
    {
        SkipBlanks();
        if (!window.Bytes.IsEmpty && window.Bytes[0] == ',') return PassComma();
        var path = string.Create(CultureInfo.InvariantCulture, $"$[{items}]");
        if (window.Bytes.IsEmpty) return Last(new(0, window.Line, path, FileProblems.Truncated, "the list is not closed"));
        if (window.Bytes[0] == ']') return AfterList();
        if (!separated) return Unseparated(path);
        separated = false;
        items++;
        var length = ItemExtent();
        if (length < 0) return Last(new(0, window.Line, path, FileProblems.Truncated, "this item of the list is not closed; it and all that follows it is lost"));
        return length <= recordBytes ? new(length, window.Line, path) : new(length, window.Line, path, FileProblems.TooLarge, TooLarge());
    }

    private BatchRecord? PassComma()
    {
        var line = window.Line;
        window.Pass(1, 0);
        if (!separated)
        {
            separated = true;
            return NextItem();
        }
        return new(0, line, string.Create(CultureInfo.InvariantCulture, $"$[{items}]"), FileProblems.Malformed, "a comma stands here where an item is expected");
    }

    private BatchRecord Unseparated(string path)
    {
        separated = true;
        return new(0, window.Line, path, FileProblems.Malformed, "a comma is missing before this item");
    }

    private BatchRecord? AfterList()
    {
        var dangling = separated && items > 0;
        window.Pass(1, 0);
        SkipBlanks();
        if (dangling) return Last(new(0, window.Line, "$", FileProblems.Malformed, "a comma stands before the end of the list"));
        return window.Bytes.IsEmpty ? End() : Last(new(0, window.Line, "$", FileProblems.Malformed, $"`{Shown.Bytes(window.Bytes)}` stands after the end of the list"));
    }

    private BatchRecord? Everything()
    {
        while (window.Bytes.Length <= InputLimits.FileBytes && window.Grow()) { }
        return window.Bytes.Length > InputLimits.FileBytes
            ? Last(new(0, window.Line, "$", FileProblems.TooLarge, "the file is larger than 256 MiB"))
            : Last(new(window.Bytes.Length, window.Line, "$"));
    }

    private int ItemExtent()
    {
        while (true)
        {
            var length = JsonExtent.Of(window.Bytes);
            if (length >= 0 || window.Bytes.Length > InputLimits.FileBytes || !window.Grow()) return length;
            for (var wanted = window.Bytes.Length * 2; window.Bytes.Length < wanted && window.Grow();) { }
        }
    }

    /// <summary>Where the line ends that the window begins with; beyond the limit of an order it is not looked for.</summary>
    private int LineEnd()
    {
        var searched = 0;
        while (true)
        {
            var found = window.Bytes[searched..].IndexOf((byte)'\n');
            if (found >= 0) return searched + found;
            searched = window.Bytes.Length;
            if (searched > recordBytes || !window.Grow()) return searched;
        }
    }

    private void SkipBlanks()
    {
        while (true)
        {
            var first = window.Bytes.IndexOfAnyExcept(" \t\r\n"u8);
            if (first == 0) return;
            window.Pass(first < 0 ? window.Bytes.Length : first);
            if (first < 0 && !window.Grow()) return;
        }
    }

    private string TooLarge() => $"the record is larger than {Shown.Count(recordBytes / (1024 * 1024))} MiB";

    private BatchRecord? End()
    {
        ended = true;
        return null;
    }

    private BatchRecord Last(BatchRecord record)
    {
        ended = true;
        return record;
    }
}
