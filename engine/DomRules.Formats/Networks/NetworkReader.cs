using System.Collections.Immutable;
using DomRules.Formats.Problems;
using DomRules.Model.Networks;

namespace DomRules.Formats.Networks;

/// <summary>Reads a network: a network.json, payloads of Shopify, or a folder of such files with tables of stock.</summary>
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
        var isFolder = Directory.Exists(path);
        var problems = ImmutableArray.CreateBuilder<InputProblem>();
        var sources = new List<NetworkSource>();
        var files = FilesOf(path);
        if (files.Count == 0) return new(null, [NothingIn(path)]);
        foreach (var file in files) Open(file, isFolder ? null : Alone(file));
        foreach (var table in stockTables) Open(table, SourceKind.Stock);
        return Read(sources, problems);

        void Open(string file, SourceKind? kind)
        {
            if (InputFile.TryRead(file, out var bytes, out var problem)) sources.Add(NetworkFolder.Source(InputFile.NameOf(file), bytes, kind));
            else problems.Add(problem);
        }
    }

    /// <summary>The files that make up the network at a path: itself, or those of the folder, by name.</summary>
    public static IReadOnlyList<string> FilesOf(string path) => Directory.Exists(path) ? NetworkFolder.Files(path) : [path];

    /// <summary>Reads files that make up a network together.</summary>
    /// <param name="files">Names, which say what each is, and bytes (UTF-8, with or without byte order mark).</param>
    public Reading<Network> ReadFiles(IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)> files) => Read(
        [.. files.Select(file => NetworkFolder.Source(file.Name, InputFile.WithoutMark(file.Bytes), files.Count == 1 ? Alone(file.Name) : null))],
        ImmutableArray.CreateBuilder<InputProblem>());

    /// <summary>Reads a network from the bytes of its JSON.</summary>
    /// <param name="json">UTF-8, with or without byte order mark.</param>
    /// <param name="file">Name for messages.</param>
    public Reading<Network> Read(ReadOnlyMemory<byte> json, string file) =>
        Read([NetworkFolder.Source(file, InputFile.WithoutMark(json), SourceKind.Network)], ImmutableArray.CreateBuilder<InputProblem>());

    /// <summary>Reads a network and further stock from the bytes of a table.</summary>
    public Reading<Network> Read(ReadOnlyMemory<byte> json, string file, ReadOnlyMemory<byte> stock, string stockFile) => Read(
        [NetworkFolder.Source(file, InputFile.WithoutMark(json), SourceKind.Network), new(stockFile, InputFile.WithoutMark(stock), SourceKind.Stock)],
        ImmutableArray.CreateBuilder<InputProblem>());

    private Reading<Network> Read(List<NetworkSource> sources, ImmutableArray<InputProblem>.Builder problems)
    {
        var assembly = new NetworkAssembly(options);
        foreach (var source in sources.OrderBy(s => s.Kind)) assembly.Add(source);
        var network = assembly.Complete(sources);
        foreach (var source in sources) problems.AddRange(source.Tell());
        return new(problems.Any(p => p.IsError) ? null : network, problems.DrainToImmutable());
    }

    private static InputProblem NothingIn(string folder) =>
        new(InputSeverity.Error, FileProblems.Unreadable.Code, folder, 0, "", "the folder holds neither a .json file nor a .csv table", "Name the folder that the network is in, or its network.json");

    private static SourceKind? Alone(string file) => file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? SourceKind.Stock : SourceKind.Network;
}
