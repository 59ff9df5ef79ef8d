using DomRules.Model.Graph;
using DomRules.Operations.Serving;

namespace DomRules.Operations.Changes;

/// <summary>Whether what somebody asks for can be a change.</summary>
internal static class ProposalChecks
{
    internal static ChangeRefusal? Open(LiveNetwork live, ChangeProposal proposal, Person person) =>
        !person.May(Rights.Write) ? ChangeChecks.NotAllowed("Your roles do not let you write policies. Ask an administrator for the role author.")
        : Problem(live, proposal) is { } problem ? new ChangeRefusal(422, "unusable_change", problem)
        : null;

    private static string? Problem(LiveNetwork live, ChangeProposal proposal) =>
        ChangeText.TitleProblem(proposal.Title) ?? ChangeText.WordsProblem(proposal.Why, "Say why, for those who approve it and for the audit.")
        ?? (!IsMarket(live, proposal.Market) ? $"There is no market {proposal.Market}. Name one of the live network, or * for all that have no library of their own."
        : proposal.Version == (proposal.Base ?? live.VersionFor(proposal.Market)) ? "It changes nothing: this is the version that it is compared with."
        : null);

    private static bool IsMarket(LiveNetwork live, string market) =>
        market == MarketReach.AllOthers || (market != LiveNames.Network && (live.Pointers.ContainsKey(market) || (live.Prepared?.Snapshot.Network.Markets.Any(one => one.Id == market) ?? false)));
}
