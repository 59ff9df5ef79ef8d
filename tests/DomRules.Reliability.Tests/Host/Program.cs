using System.Globalization;
using DomRules.Reliability.Tests.Host;

// The test assembly is a program too: tests start it as a process of its own, under another culture or with a clock that runs fast.
return args switch
{
    ["replay", var store, var culture, var threads] => await ReplayRun.RunAsync(store, culture, int.Parse(threads, CultureInfo.InvariantCulture)),
    ["run", var store, var start, var speed] => await FastServer.RunAsync(store, DateTimeOffset.Parse(start, CultureInfo.InvariantCulture), double.Parse(speed, CultureInfo.InvariantCulture)),
    _ => 2,
};
