using DomRules.Store.Commits;

namespace DomRules.Store.Memory;

/// <summary>Answers by caller and key, with the commit that each came with.</summary>
internal sealed class MemoryAnswers
{
    private readonly Dictionary<(string Caller, string Key), (long Commit, RememberedAnswer Answer)> rows = [];

    public bool Has(string caller, string key) => rows.ContainsKey((caller, key));

    public RememberedAnswer? Find(string caller, string key) => rows.TryGetValue((caller, key), out var row) ? row.Answer : null;

    public void Add(long commit, RememberedAnswer answer) =>
        rows.Add((answer.Caller, answer.Key), (commit, answer with { Body = answer.Body.Copy(), At = answer.At.ToUniversalTime() }));

    public int Forget(DateTimeOffset before, int most)
    {
        var old = rows.Where(row => row.Value.Answer.At < before).OrderBy(row => row.Value.Answer.At).Take(most).Select(row => row.Key).ToList();
        return old.Count(rows.Remove);
    }

    public void Replace(BodyReplacement part)
    {
        foreach (var (key, row) in rows.Where(row => row.Value.Commit == part.Number).ToList()) rows[key] = (row.Commit, row.Answer with { Body = part.Body });
    }
}
