using System.Collections.Immutable;

namespace DomRules.Model.Testing;

/// <summary>What an object of the input formats may hold.</summary>
/// <param name="Name">What it is called where a policy or a test speaks of it.</param>
/// <param name="Properties">Its properties as the formats spell them.</param>
public sealed record InputShape(string Name, ImmutableArray<string> Properties)
{
    /// <summary>Shapes of the objects, and of the items of the lists, in its properties; those without a shape hold what they like.</summary>
    public ImmutableSortedDictionary<string, InputShape> Parts { get; init; } = ImmutableSortedDictionary<string, InputShape>.Empty.WithComparers(StringComparer.Ordinal);

    internal InputShape With(string property, InputShape part) => this with { Parts = Parts.Add(property, part) };
}
