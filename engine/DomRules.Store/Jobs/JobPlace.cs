namespace DomRules.Store.Jobs;

/// <summary>A place in a list of jobs: the latest due first, then id.</summary>
/// <param name="Due">When the job there is due.</param>
/// <param name="Id">Its id.</param>
public readonly record struct JobPlace(DateTimeOffset Due, string Id);
