using DomRules.Api.Hosting;
using DomRules.Operations.Explaining;
using DomRules.Store.Decisions;

namespace DomRules.Studio.Decisions;

/// <summary>Finds what the page of a decision shows.</summary>
public sealed class DecisionReading(ApiServices services)
{
    private const int MostRelated = 50;
    private readonly PlacesThen _places = new(services.Store);
    private readonly NetworkThen _networks = new(services.Store);

    /// <summary>The decision by its key or hash, or why it cannot be shown; neither: there is none.</summary>
    internal async Task<(DecisionView? View, string? Problem)> FindAsync(string id)
    {
        if (await StoredAsync(id).ConfigureAwait(false) is not { } found)
        {
            return (null, null);
        }

        if (StoredExplaining.Read(found.Record) is { Value: null } unread)
        {
            return (null, $"The record cannot be read: {unread.Problem} Check the store under Audit.");
        }

        var record = StoredExplaining.Read(found.Record).Value!;
        var names = await _networks.NamesAsync(found.Row.Key.Commit, services.Queue.Live).ConfigureAwait(false);
        var related = await services.Store.Decisions.FindAsync(new DecisionFilter { Order = record.Order }, null, MostRelated).ConfigureAwait(false);
        var places = await _places.OfAsync(found, services.Queue.Live).ConfigureAwait(false);
        return (new DecisionView(found.Row, record, names, [.. related.Where(row => row.Key != found.Row.Key)]) { Places = places }, null);
    }

    /// <summary>A decision with its bytes; null: there is none.</summary>
    internal ValueTask<StoredDecision?> StoredAsync(string id) =>
        DecisionKey.TryParse(id, out var key) ? services.Store.Decisions.GetAsync(key)
        : id.Length == 64 && id.All(char.IsAsciiHexDigitLower) ? services.Store.Decisions.GetAsync(id)
        : ValueTask.FromResult<StoredDecision?>(null);
}
