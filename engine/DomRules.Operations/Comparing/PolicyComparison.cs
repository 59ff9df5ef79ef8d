using System.Collections.Immutable;
using DomRules.Model.Graph;
using DomRules.Operations.Versions;

namespace DomRules.Operations.Comparing;

/// <summary>What two versions of a library mean differently, whatever their texts look like.</summary>
public static class PolicyComparison
{
    private const string Policies = "Policies";

    /// <summary>All differences, in the order in which a policy is read; the same one in several policies is told once.</summary>
    /// <param name="before">The earlier version; null: nothing.</param>
    /// <param name="after">The later version.</param>
    public static ImmutableArray<MeaningDifference> Of((CompiledVersion Version, FileBundle Files)? before, (CompiledVersion Version, FileBundle Files) after)
    {
        var (old, now) = (before?.Version.Library.Policies ?? [], after.Version.Library.Policies);
        var (oldWords, newWords) = (before is { } one ? new ComparedWords(one.Files) : null, new ComparedWords(after.Files));
        var differences = new List<MeaningDifference>();
        foreach (var policy in now)
        {
            if (old.FirstOrDefault(known => known.Name == policy.Name) is not { } known)
            {
                differences.Add(new MeaningDifference(DifferenceKind.Added, Policies, policy.Name, [policy.Name]));
            }
            else if (known.Hash != policy.Hash)
            {
                differences.AddRange(PartsComparison.Of(policy.Name, PolicyParts.Of(known, oldWords!), PolicyParts.Of(policy, newWords)));
            }
        }

        differences.AddRange(old.Where(policy => now.All(known => known.Name != policy.Name)).Select(policy => new MeaningDifference(DifferenceKind.Removed, Policies, policy.Name, [policy.Name])));
        return Joined(differences);
    }

    private static ImmutableArray<MeaningDifference> Joined(List<MeaningDifference> differences)
    {
        var joined = differences.GroupBy(Key)
            .Select(same => same.First() with { Policies = [.. same.SelectMany(one => one.Policies).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] });
        var order = differences.Select(one => one.Area).Distinct(StringComparer.Ordinal).ToList();
        return [.. joined.OrderBy(one => Rank(one.Area)).ThenBy(one => order.IndexOf(one.Area))];
    }

    /// <summary>What concerns most people first.</summary>
    private static int Rank(string area) => area switch
    {
        Policies => 0,
        "Policy" => 1,
        "Parameters" => 2,
        "Steps" => 4,
        "Ranking of plans" or "Ranking of services" or "Order of serving" => 5,
        "Tables" => 6,
        _ => area.StartsWith("Rules", StringComparison.Ordinal) ? 3 : 7,
    };

    private static (DifferenceKind, string, string, string?, string?, SourceSpan?, SourceSpan?) Key(MeaningDifference one) => (one.Kind, one.Area, one.Name, one.Before, one.After, one.BeforeAt, one.AfterAt);
}
