namespace DomRules.Model.Decisions;

/// <summary>A criterion in the comparison of the chosen plan with the runner-up.</summary>
/// <param name="Criterion">As the author reads it.</param>
/// <param name="Chosen">Value of the chosen plan, with unit; <c>unknown</c> when it is.</param>
/// <param name="RunnerUp">Value of the runner-up; null when there was no other plan.</param>
/// <param name="Within">The band; null: exact.</param>
/// <param name="Decided">Whether it settled the matter.</param>
/// <param name="ToldNothing">Whether no plan in the race had a known value.</param>
/// <param name="ChosenTotal">What counts where the values are equal, for criteria that compare the worst first: the chosen plan's total; null where it tells nothing new.</param>
/// <param name="RunnerUpTotal">The runner-up's total; null likewise, or when there was no other plan.</param>
public sealed record RankingRecord(
    string Criterion, string Chosen, string? RunnerUp, string? Within, bool Decided, bool ToldNothing, string? ChosenTotal = null, string? RunnerUpTotal = null);
