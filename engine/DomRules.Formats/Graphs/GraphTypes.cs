using DomRules.Formats.Problems;
using DomRules.Model.Facts;
using DomRules.Model.Types;

namespace DomRules.Formats.Graphs;

/// <summary>Types as a graph writes them: the vocabulary by its name.</summary>
internal sealed class GraphTypes
{
    private readonly Dictionary<string, Vocabulary> vocabularies = FactCatalogue.All.Select(f => f.Type.Vocabulary ?? f.Type.Element?.Vocabulary)
        .OfType<Vocabulary>().DistinctBy(v => v.Name).ToDictionary(v => v.Name, StringComparer.Ordinal);

    private readonly ProblemList problems;

    internal GraphTypes(IEnumerable<Vocabulary> declared, ProblemList problems)
    {
        this.problems = problems;
        foreach (var vocabulary in declared) vocabularies[vocabulary.Name] = vocabulary;
    }

    /// <summary>A built-in fact with the codes that the graph declares.</summary>
    internal FactDefinition Typed(FactDefinition fact) => fact with { Type = Typed(fact.Type) };

    /// <summary>The type; null when it was reported.</summary>
    internal RuleType? Read(GraphPart part)
    {
        if (part["kind"] is not { } kind || !Enum.GetNames<TypeKind>().Contains(kind.Text, StringComparer.Ordinal))
        {
            problems.Add(FileProblems.WrongKind, part.Offset, "a type is expected, an object in { } with its `kind`");
            return null;
        }
        Vocabulary? codes = null;
        if (part["vocabulary"] is { } name && !vocabularies.TryGetValue(name.Text, out codes))
        {
            problems.Add(GraphProblems.NotThere, name.Offset, $"no vocabulary is called `{name.Text}`");
            return null;
        }
        var element = part["element"] is { } inner ? Read(inner) : null;
        var type = new RuleType(Enum.Parse<TypeKind>(kind.Text), codes, element);
        if (IsWhole(type)) return type;
        problems.Add(FileProblems.Missing, part.Offset, "a code has a vocabulary; a set or list has an element");
        return null;
    }

    private static bool IsWhole(RuleType type) => type.Kind switch
    {
        TypeKind.Code => type.Vocabulary is not null,
        TypeKind.Set or TypeKind.List => type.Element is not null,
        _ => true,
    };

    private RuleType Typed(RuleType type) => type.Element is { } element
        ? type with { Element = Typed(element) }
        : type.Vocabulary is { } codes ? type with { Vocabulary = vocabularies[codes.Name] } : type;
}
