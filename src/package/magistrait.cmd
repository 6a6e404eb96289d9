@echo off
rem Runs the Magistrait of the directory that this file lies in, by the Java that lies there too.
set "magistrait_options=options"
if "%~1"=="lsp" set "magistrait_options=resident"
if "%~1"=="watch" set "magistrait_options=resident"
"%~dp0runtime\bin\java.exe" "@%~dp0app\%magistrait_options%" "-XX:AOTCache=%~dp0app\magistrait.aot" "-Dmagistrait.rules=%~dp0rules" -jar "%~dp0app\magistrait.jar" %*
