using DomRules.Api.Hosting;
using DomRules.Operations.Explaining;

namespace DomRules.Studio.Decisions;

/// <summary>Asks a decision why a node does not ship; where another plan was better, by how much.</summary>
public sealed class WhyNotAsking(ApiServices services) : IDisposable
{
    private readonly StoredRedecision _again = new(services.Store);

    /// <summary>The sentence, and what stands behind it line by line.</summary>
    internal async Task<(string Sentence, IReadOnlyList<string> Lines)> AskAsync(DecisionView view, string node)
    {
        if (await services.Store.Decisions.GetAsync(view.Row.Key).ConfigureAwait(false) is not { } stored)
        {
            return ("The decision is gone.", []);
        }

        var told = await _again.WhyNotAsync(stored, view.Record, node, view.Names).ConfigureAwait(false);
        return told.Value is { } explanation ? (explanation.Sentence, [.. explanation.Sections.SelectMany(s => s.Lines)]) : (told.Problem!, []);
    }

    /// <inheritdoc/>
    public void Dispose() => _again.Dispose();
}
