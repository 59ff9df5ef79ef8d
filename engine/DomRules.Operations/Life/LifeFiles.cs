using DomRules.Formats.Life;
using DomRules.Model.Decisions;
using DomRules.Operations.Explaining;
using DomRules.Operations.Files;

namespace DomRules.Operations.Life;

/// <summary>Does the commands of a run and writes down what came of them, as it comes.</summary>
public static class LifeFiles
{
    /// <summary>Where the commands led; or why a file cannot be written.</summary>
    /// <param name="run">The run.</param>
    /// <param name="outputs">Files to leave.</param>
    /// <param name="inputs">What is kept beside the decisions.</param>
    /// <param name="decided">Told each decision as well; null: nobody asks.</param>
    /// <param name="progress">Told how many commands are done; null: nobody asks.</param>
    public static Outcome<LifeEnd> Leave(LifeRun run, LifeOutputs outputs, RouteInputs inputs, Action<DecisionRecord>? decided, Action<int>? progress)
    {
        LifeEnd? end = null;
        string? inner = null;
        var problem = Decisions(outputs.Decisions, inputs, put => inner = Log(outputs.Log, happened => end = run.Run(decided + put, happened, progress)));
        problem ??= inner;
        problem ??= outputs.State is { } state ? WholeFile.Write(state, stream => LifeStateJson.Write(stream, end!.State)) : null;
        return problem is null ? Outcome<LifeEnd>.Of(end!) : Outcome<LifeEnd>.Failed(problem);
    }

    private static string? Decisions(string? path, RouteInputs inputs, Action<Action<DecisionRecord>> work)
    {
        if (path is not null)
        {
            return DecisionFiles.Write(path, inputs, work);
        }

        work(_ => { });
        return null;
    }

    private static string? Log(string? path, Action<Action<LoggedEvent>> work)
    {
        if (path is not null)
        {
            return WholeFile.Write(path, stream => work(logged =>
            {
                stream.Write(EventLog.Write(logged));
                stream.WriteByte((byte)'\n');
            }));
        }

        work(_ => { });
        return null;
    }
}
