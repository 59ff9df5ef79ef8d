using BenchmarkDotNet.Running;
using DomRules.Benchmarks.Keeping;
using DomRules.Benchmarks.Life;
using DomRules.Benchmarks.Planning;

if (args is ["plan-times", .. var sizes])
    PlanTimes.Print(sizes);
else if (args is ["state-times", .. var orders])
    StateTimes.Print(orders);
else if (args is ["life-month", .. var month])
    LifeMonth.Print(month);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
