using System.Collections.Immutable;
using DomRules.Formats.Json;
using DomRules.Formats.Problems;
using DomRules.Model.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Types;

namespace DomRules.Formats.Graphs;

/// <summary>Reads a rule graph from the JSON that is written of it with its sources. What is read decides as what was written: its hash is computed anew and compared.</summary>
public static class RuleGraphReader
{
    private const int MostBytes = 64 * 1024 * 1024;
    private const int MostProblems = 20;

    /// <summary>Reads a file.</summary>
    public static Reading<RuleGraph> ReadFile(string path)
    {
        if (!InputFile.TryOpen(path, out var stream, out var problem)) return new(null, [problem]);
        using var file = stream;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return Read(bytes.ToArray(), path);
    }

    /// <summary>Reads the bytes of the JSON object.</summary>
    public static Reading<RuleGraph> Read(ReadOnlySpan<byte> utf8, string file)
    {
        var context = new ReadingContext(new() { Strict = true }, MostProblems);
        if (utf8.Length > MostBytes) context.Problems.Add(FileProblems.TooLarge, 0, "the graph is larger than 64 MiB");
        var part = utf8.Length > MostBytes ? null : JsonRecord.Read(utf8, context, GraphPart.Read);
        var graph = part is null ? null : Read(part, context.Problems);
        return new(context.Problems.HasErrors ? null : graph, context.Problems.IsEmpty ? [] : context.Problems.Tell(utf8, new(file, 1, "$")));
    }

    private static RuleGraph? Read(GraphPart part, ProblemList problems)
    {
        if (part["format"]?.Text != "1")
        {
            problems.Add(GraphProblems.OtherFormat, part["format"]?.Offset ?? part.Offset, "only rule graphs of format 1 are read here");
            return null;
        }
        var values = new GraphValues(problems);
        var vocabularies = new GraphRecords(new([], problems), values, problems).List<Vocabulary>(part["vocabularies"]);
        var types = new GraphTypes(vocabularies, problems);
        var records = new GraphRecords(types, values, problems);
        var fields = Fields(part["fields"], records, problems);
        if (part["expressions"] is not { } written || problems.HasErrors)
        {
            if (part["expressions"] is null) problems.Add(FileProblems.Missing, part.Offset, "`expressions` is missing here");
            return null;
        }
        var expressions = new GraphExpressions(written, types, values, fields, problems);
        expressions.MakeAll();
        records.Expressions = expressions;
        return problems.HasErrors ? null : Whole(part, records, expressions, problems);
    }

    private static Dictionary<string, FactDefinition> Fields(GraphPart? part, GraphRecords records, ProblemList problems)
    {
        foreach (var field in part?.Items ?? [])
            if (field["path"]?.Text.Contains('.', StringComparison.Ordinal) != true) problems.Add(FileProblems.WrongKind, field.Offset, "a field has a `path` with a dot");
        if (problems.HasErrors) return [];
        return records.List<FactDefinition>(part).DistinctBy(f => f.Path).ToDictionary(f => f.Path, StringComparer.Ordinal);
    }

    private static RuleGraph? Whole(GraphPart part, GraphRecords records, GraphExpressions expressions, ProblemList problems)
    {
        var given = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["expressions"] = expressions.All.ToImmutableArray(),
            ["sources"] = expressions.All.Select(e => records.List<SourceSpan>(part["expressions"]![e.Id]?["sources"])).ToImmutableArray(),
        };
        if (records.Record(part, typeof(RuleGraph), given) is not RuleGraph graph || problems.HasErrors) return null;
        if (GraphHash.Of(graph) is var hash && hash != graph.Hash) problems.Add(GraphProblems.OtherContent, part["hash"]?.Offset ?? part.Offset, $"the graph's content has the hash {hash}");
        return graph;
    }
}
