@echo off
rem Starts Entente with the Java runtime beside it.
rem
rem   ENTENTE_JAVA_OPTIONS   more options for Java, such as -Xmx3g
setlocal
set "root=%~dp0.."

rem Short commands: the quick compiler only, which is right for what ends in seconds. Long ones and the
rem server: the compiler that optimises, and a heap that stays near the size of what lives in it.
rem The launcher, entente, has the same options between its marks "options": change both.
set "common=-XX:+UseSerialGC -XX:MaxRAMPercentage=50 -XX:-UsePerfData -Xlog:disable -Xlog:all=error:stderr -Dfile.encoding=UTF-8"
set "profile=-XX:TieredStopAtLevel=1 -XX:NewSize=200m"
for %%a in (fetch setup panel breaks levels leaders spillover synth outlook gravity ideal events serve check) do (
  if "%~1"=="%%a" set "profile=-XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30"
)
if "%~1"=="import" set "profile=-XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 -Xmx900m"

"%root%\runtime\bin\java.exe" %common% %profile% %ENTENTE_JAVA_OPTIONS% -cp "%root%\lib\*" org.entente.cli.Main %*
