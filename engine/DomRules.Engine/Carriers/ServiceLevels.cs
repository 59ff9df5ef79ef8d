using System.Collections.Frozen;

namespace DomRules.Engine.Carriers;

/// <summary>Service levels from slow to fast.</summary>
internal sealed class ServiceLevels
{
    private readonly FrozenDictionary<string, int> _speed;

    /// <summary>Levels in the order in which the merchant declares them, the slowest first; repeats count where they stand first.</summary>
    public ServiceLevels(IEnumerable<string> slowestFirst)
    {
        _speed = slowestFirst.Distinct(StringComparer.Ordinal).Select((level, speed) => (level, speed)).ToFrozenDictionary(pair => pair.level, pair => pair.speed, StringComparer.Ordinal);
    }

    /// <summary>economy, standard, express, same_day.</summary>
    public static ServiceLevels BuiltIn { get; } = new(["economy", "standard", "express", "same_day"]);

    /// <summary>Levels faster than one, the slowest of them first; none when it is not declared.</summary>
    public IEnumerable<string> FasterThan(string level) => _speed.Where(other => IsSlower(level, other.Key)).OrderBy(other => other.Value).Select(other => other.Key);

    /// <summary>How an offered level stands to the one asked for.</summary>
    public LevelFit Fit(string offered, string asked) =>
        Satisfies(offered, asked) ? LevelFit.Fits : IsSlower(offered, asked) ? LevelFit.Slower : LevelFit.Other;

    /// <summary>Whether a service of one level is as fast as another level asks, or faster. A level that is not declared is only as fast as itself.</summary>
    public bool Satisfies(string offered, string asked) =>
        string.Equals(offered, asked, StringComparison.Ordinal)
        || (_speed.TryGetValue(offered, out int has) && _speed.TryGetValue(asked, out int wants) && has >= wants);

    /// <summary>Whether a service of one level is a slower one of the same scale; levels that cannot be compared are not.</summary>
    public bool IsSlower(string offered, string asked) =>
        _speed.TryGetValue(offered, out int has) && _speed.TryGetValue(asked, out int wants) && has < wants;
}
