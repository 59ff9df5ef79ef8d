using System.Collections.Immutable;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>Reads a network: a network.json, or a folder with one and with tables of stock.</summary>
public sealed class NetworkReader
{
    private readonly ReadingOptions options;

    /// <summary>Reads the usual way.</summary>
    public NetworkReader() : this(ReadingOptions.Default)
    {
    }

    /// <summary>Reads as the options say.</summary>
    public NetworkReader(ReadingOptions options) => this.options = options;

    /// <summary>Reads a file or a folder.</summary>
    /// <param name="path">network.json, or a folder of files that make up a network together.</param>
    /// <param name="stockTables">Further tables of stock; their rows are added.</param>
    public Reading<Network> ReadPath(string path, params IReadOnlyList<string> stockTables)
    {
        var files = Directory.Exists(path) ? NetworkFolder.Files(path) : [path];
        var problems = ImmutableArray.CreateBuilder<InputProblem>();
        var sources = new List<NetworkSource>();
        foreach (var file in files.Concat(stockTables))
        {
            if (InputFile.TryRead(file, out var bytes, out var problem)) sources.Add(new(file, bytes, options, IsTable(file)));
            else problems.Add(problem);
        }
        return Read(sources, problems);
    }

    /// <summary>Reads a network from the bytes of its JSON.</summary>
    /// <param name="json">UTF-8, with or without byte order mark.</param>
    /// <param name="file">Name for messages.</param>
    public Reading<Network> Read(ReadOnlyMemory<byte> json, string file) =>
        Read([new(file, InputFile.WithoutMark(json), options, isTable: false)], ImmutableArray.CreateBuilder<InputProblem>());

    /// <summary>Reads a network and further stock from the bytes of a table.</summary>
    public Reading<Network> Read(ReadOnlyMemory<byte> json, string file, ReadOnlyMemory<byte> stock, string stockFile) => Read(
        [new(file, InputFile.WithoutMark(json), options, isTable: false), new(stockFile, InputFile.WithoutMark(stock), options, isTable: true)],
        ImmutableArray.CreateBuilder<InputProblem>());

    private Reading<Network> Read(List<NetworkSource> sources, ImmutableArray<InputProblem>.Builder problems)
    {
        var draft = new NetworkDraft();
        foreach (var source in sources) ReadSource(source, draft);
        var asOf = draft.AsOf ?? options.AsOf;
        if (asOf is null && sources.Count > 0) sources[0].Context.Problems.Add(NetworkProblems.NoAsOf, 0, "`asOf` is missing");
        NetworkChecks.Run(draft, options.Strict);
        foreach (var source in sources) problems.AddRange(source.Tell());
        var usable = asOf is not null && !problems.Any(p => p.IsError);
        return new(usable ? draft.ToNetwork(asOf!.Value) : null, problems.DrainToImmutable());
    }

    private void ReadSource(NetworkSource source, NetworkDraft draft)
    {
        if (source.Bytes.Span.Trim(" \t\r\n"u8).IsEmpty) source.Context.Problems.AddCell(FileProblems.Empty, 0, "", "the file is empty");
        else if (source.IsTable) StockTable.Read(source.Bytes, source.Context.Problems, options.Strict, draft);
        else JsonRecord.Read(source.Bytes.Span, source.Context, (ref JsonCursor json) => NetworkRecord.Read(ref json, draft));
    }

    private static bool IsTable(string file) => file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
}
